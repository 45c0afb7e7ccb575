package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;

/** What the form of a problem report is opened for: the code of a stamp as it was asked for, else the path of the page. */
final class ReportAddress {

    private ReportAddress() {}

    /** Empty where nothing is known that could be named. */
    static String about(Answer answer) {
        return answer.code().isPresent()
                ? answer.codeText()
                : answer.identity().map(ReportAddress::path).orElse(answer.codeText());
    }

    private static String path(Identity identity) {
        return LotAddress.path(identity)
                .or(() -> identity.product()
                        .flatMap(product -> product.facts().gtin())
                        .map(gtin -> "/01/" + gtin))
                .orElseGet(
                        () -> EntryPath.establishment(identity.establishment().id()));
    }
}
