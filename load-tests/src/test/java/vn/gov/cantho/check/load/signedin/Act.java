package vn.gov.cantho.check.load.signedin;

import java.io.IOException;
import java.util.List;

/** One thing that somebody does and waits for. */
sealed interface Act {

    /** By what it is counted. */
    String name();

    /** Does it and returns when the page has been answered. */
    void on(BrowserPage page) throws IOException, InterruptedException;

    /** Opens a page, with the first rows of its list. */
    record Open(String route) implements Act {

        @Override
        public String name() {
            return route.isEmpty() ? "open start" : "open " + route;
        }

        @Override
        public void on(BrowserPage page) throws IOException, InterruptedException {
            page.go(route);
        }
    }

    /** Types into the search of the list that is open, and sees the first rows of what is found. */
    record Search(String placeholder, String text) implements Act {

        @Override
        public String name() {
            return "search";
        }

        @Override
        public void on(BrowserPage page) throws IOException, InterruptedException {
            page.type(placeholder, text);
            page.askForRows();
        }
    }

    /** Types into a field. */
    record Type(String label, String text) implements Act {

        @Override
        public String name() {
            return "type";
        }

        @Override
        public void on(BrowserPage page) throws IOException, InterruptedException {
            page.type(label, text);
        }
    }

    /** Presses a button. */
    record Press(String button, String name) implements Act {

        @Override
        public void on(BrowserPage page) throws IOException, InterruptedException {
            page.press(button);
        }
    }

    /** What officers do in turn. */
    static List<Act> ofOfficer(int number) {
        return List.of(
                new Open(""),
                new Open("approvals"),
                new Search("Tìm theo tên hoặc cơ sở", "san pham " + number),
                new Open("establishments"),
                new Search("Tìm theo tên, mã, mã số thuế", "thu tai " + number),
                new Open("products"),
                new Open("dossiers"),
                new Open("notifications"),
                new Open("problems"),
                new Open("statistics"));
    }

    /** What somebody of an establishment does in turn, which changes something in the end. */
    static List<Act> ofProducer(int number) {
        return List.of(
                new Open(""),
                new Open("products"),
                new Open("production-lots"),
                new Open("partners"),
                new Press("Thêm đối tác", "open form"),
                new Type("Tên", "Trại giống mới " + number),
                new Type("Địa chỉ", "Ấp " + number + ", xã Thử"),
                new Press("Lưu", "save"),
                new Open("code-lots"),
                new Open("notifications"),
                new Open("statistics"));
    }
}
