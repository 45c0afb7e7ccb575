package vn.gov.cantho.check.portal.codelots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampPins;
import vn.gov.cantho.check.contract.code.StampReading;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.LotRecords;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.StampKeys;

@PortalTest
final class CodeExportServiceIT {

    private static final Logger LOG = LoggerFactory.getLogger(CodeExportServiceIT.class);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private CodeLotService codeLots;

    @Autowired
    private CodeExportService export;

    private LotRecords fish;

    @BeforeEach
    void actForTheCooperative() {
        fish = new LotRecords(portal, Person.FISH_EDITOR);
    }

    @Test
    void csv_ofSmallLot_isSerialCodeGroupedCodeAndAddress() {
        var codes = fish.issued(2);
        var code = StampKeys.codes().write(new StampCode(codes.id().value(), 1));

        var lines = csv(codes.id());

        assertThat(lines).hasSize(3).first().isEqualTo("serial,code,code_grouped,url");
        var grouped = code.replaceAll("(.{5})(?!$)", "$1-");
        assertThat(lines.get(2))
                .isEqualTo("1," + code + "," + grouped + ",HTTP://127.0.0.1:8080/Q/" + code)
                .matches("1,[0-9A-Z]{20},([0-9A-Z]{5}-){3}[0-9A-Z]{5},HTTP://127.0.0.1:8080/Q/[0-9A-Z]{20}");
    }

    @Test
    void csv_ofStampsWithPins_hasThemInAColumnAndIsTakenDownTwice() {
        var codes = fish.issued(3, true);
        var pins = new StampPins(StampKeys.ring());

        var lines = csv(codes.id());

        assertThat(lines).first().isEqualTo("serial,code,code_grouped,url,pin");
        for (var serial = 0; serial < 3; serial++) {
            var pin = pins.of(new StampCode(codes.id().value(), serial), codes.keyId());
            assertThat(lines.get(serial + 1)).endsWith("," + pin.digits()).matches(".*,[0-9]{6}");
        }
        assertThat(actions(codes.id())).contains("CODES_EXPORTED", "PINS_EXPORTED");
    }

    @Test
    void csv_ofStampsWithoutPins_takesDownNoPins() {
        var codes = fish.issued(2);
        csv(codes.id());
        assertThat(actions(codes.id())).contains("CODES_EXPORTED").doesNotContain("PINS_EXPORTED");
    }

    private List<String> actions(CodeLotId id) {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT action FROM portal.audit_entry WHERE subject_kind = 'CODE_LOT' AND subject_id = ?")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void csv_leavesVoidCodesOut() {
        var codes = fish.issued(10);
        ActAs.person(Person.FISH_EDITOR, () -> codeLots.voidRange(codes.id(), 3, 6, "Tem in lệch"));

        assertThat(csv(codes.id()))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly("serial", "0", "1", "2", "7", "8", "9");
    }

    @Test
    void csv_ofHundredThousand_hasDifferentGenuineCodes() {
        var codes = fish.issued(100_000);
        var reader = StampKeys.codes();
        var start = System.nanoTime();

        var lines = csv(codes.id());

        LOG.info("100,000 codes as csv in {} ms", (System.nanoTime() - start) / 1_000_000);
        var seen = new HashSet<String>();
        for (var serial = 0; serial < 100_000; serial++) {
            var code = lines.get(serial + 1).split(",", -1)[1];
            assertThat(seen.add(code)).isTrue();
            var expected = new StampReading.Genuine(new StampCode(codes.id().value(), serial), 4);
            if (!reader.read(code).equals(expected)) {
                assertThat(reader.read(code)).isEqualTo(expected);
            }
        }
        assertThat(seen).hasSize(100_000);
    }

    @Test
    void csv_forAViewerOrAStranger_isRefused() {
        var codes = fish.issued(2);

        assertThatThrownBy(() -> csv(codes.id(), Person.FISH_VIEWER)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> csv(codes.id(), Person.FRUIT_EDITOR)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> csv(CodeLotId id) {
        return csv(id, Person.FISH_EDITOR);
    }

    private List<String> csv(CodeLotId id, Person person) {
        var target = new ByteArrayOutputStream();
        ActAs.run(person, () -> {
            try {
                export.writeCsv(id, target);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return target.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
