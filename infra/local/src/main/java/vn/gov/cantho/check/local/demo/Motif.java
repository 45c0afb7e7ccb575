package vn.gov.cantho.check.local.demo;

import java.util.function.BiConsumer;

/** What the demo pictures show: a form and its two colours. */
enum Motif {
    RICE_BAG(PackedForms::bag, 0xF3E3B3, 0x0B6B43),
    RED_RICE_BAG(PackedForms::bag, 0xE7C9B1, 0x9C3B2E),
    BLACK_RICE_BAG(PackedForms::bag, 0xD9D3DE, 0x4B3757),
    FLOUR_BAG(PackedForms::bag, 0xF7F4EA, 0x8A5A00),
    TEA_BOX(PackedForms::box, 0x0B6B43, 0xE3C770),
    BOTTLE(PackedForms::bottle, 0xC94F6D, 0x7A1F3A),
    HONEY(PackedForms::jar, 0xE09A1A, 0x8A5A00),
    FISH(WaterForms::fish, 0x8FB3C9, 0x4A7691),
    SHRIMP(WaterForms::shrimp, 0xEE9B7A, 0xC7643F),
    FISH_CAKE(PreparedForms::slices, 0xEAD3A6, 0xC99A4B),
    ROUND_CAKE(PreparedForms::slices, 0xE8B65A, 0xB97922),
    RICE_PAPER(PreparedForms::sheets, 0xF7F1E1, 0xD9C79A),
    ROLLS(PreparedForms::skewers, 0xB5653A, 0xD9B98A),
    SAUSAGE(PreparedForms::links, 0xB23A3A, 0x7E2424),
    STICKY_CAKE(PreparedForms::rolls, 0x3F7D4A, 0x8A5BA8),
    BERRIES(FruitForms::cluster, 0xE9C95B, 0xB98F2A),
    LONGAN(FruitForms::cluster, 0xC99B5D, 0x8F6631),
    LIME(FruitForms::cluster, 0x7DB24A, 0x4D8030),
    STAR_APPLE(FruitForms::round, 0xA9C77A, 0x8A5BA8),
    MELON(FruitForms::netted, 0xB9C98B, 0xEAE6C8),
    POMELO(FruitForms::round, 0xC6D36A, 0x8CA23C),
    MANGO(FruitForms::drop, 0xF0B43C, 0xD98324),
    DURIAN(FruitForms::spiky, 0x9AA64A, 0x6C7730),
    SOURSOP(FruitForms::spiky, 0x6FA55A, 0x457A3A),
    PINEAPPLE(FruitForms::pineapple, 0xE3A53A, 0xB5731F),
    SHALLOT(PlantForms::bulbs, 0x9C4A73, 0x6B2B4E),
    MUSHROOM(PlantForms::mushrooms, 0xB9A48A, 0xEFE6D6),
    LETTUCE(PlantForms::leaves, 0x7DB24A, 0x4D8030);

    // References to static methods, which keep nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<Canvas, Motif> form;

    private final int main;
    private final int accent;

    Motif(BiConsumer<Canvas, Motif> form, int main, int accent) {
        this.form = form;
        this.main = main;
        this.accent = accent;
    }

    /** The colour of the body, as 0xRRGGBB. */
    int main() {
        return main;
    }

    /** The colour of what is drawn on the body, as 0xRRGGBB. */
    int accent() {
        return accent;
    }

    void drawOn(Canvas canvas) {
        form.accept(canvas, this);
    }
}
