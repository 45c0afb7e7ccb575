package vn.gov.cantho.check.load.signedin;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import vn.gov.cantho.check.load.openloop.Latencies;

/** People who are signed in, each with a browser of their own, and do one thing after another with time to read between them. */
final class Crowd implements AutoCloseable {

    /** As many as a portal checks passwords for at once, and some who wait for their turn. */
    private static final int SIGN_IN_AT_ONCE = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Latencies> taken = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    /** Somebody, what they do in turn, and how long they read on the average. */
    private record Person(String name, BrowserPage page, List<Act> acts, Duration reading) {}

    /** Lets people come who have not signed in yet. */
    void join(URI portal, String name, List<Act> acts, Duration reading) {
        people.add(new Person(name, new BrowserPage(portal, people.size() + 1, threads), acts, reading));
    }

    int size() {
        return people.size();
    }

    /** Signs all of them in; returns how long each took from the sign-in to the first page. */
    Latencies signIn(String password) throws Exception {
        var all = new Latencies();
        var turns = new Semaphore(SIGN_IN_AT_ONCE);
        each(person -> {
            turns.acquire();
            try {
                var begun = System.nanoTime();
                person.page().signIn(person.name(), password);
                var took = Duration.ofNanos(System.nanoTime() - begun);
                synchronized (all) {
                    all.add(took);
                }
            } finally {
                turns.release();
            }
        });
        return all;
    }

    /** Lets everybody do what they do for some time, and forgets what was seen before. */
    void act(Duration time) throws Exception {
        synchronized (this) {
            taken.clear();
            failures.clear();
        }
        var end = System.nanoTime() + time.toNanos();
        each(person -> act(person, end));
    }

    /** How long things took, by their names. */
    synchronized Map<String, Latencies> taken() {
        return new TreeMap<>(taken);
    }

    /** What failed, and how often. */
    synchronized Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }

    @Override
    public void close() {
        people.forEach(person -> person.page().close());
        threads.shutdownNow();
    }

    private void act(Person person, long end) throws InterruptedException {
        // Everybody is somewhere else in what they do, and begins at another moment.
        var next = ThreadLocalRandom.current().nextInt(person.acts().size());
        while (!(person.acts().get(next) instanceof Act.Open)) {
            next--;
        }
        Thread.sleep(ThreadLocalRandom.current().nextLong(person.reading().toMillis()));
        while (System.nanoTime() < end) {
            if (!done(person, person.acts().get(next))) {
                next = -1;
            }
            next = (next + 1) % person.acts().size();
            var reading = person.reading().toMillis();
            Thread.sleep(reading / 2 + ThreadLocalRandom.current().nextLong(reading));
        }
    }

    private boolean done(Person person, Act act) throws InterruptedException {
        var begun = System.nanoTime();
        try {
            act.on(person.page());
            took(act.name(), Duration.ofNanos(System.nanoTime() - begun));
            return true;
        } catch (IOException | NoSuchElementException failure) {
            failed(act.name() + ": " + failure.getMessage());
            return false;
        }
    }

    private synchronized void took(String name, Duration time) {
        taken.computeIfAbsent(name, _ -> new Latencies()).add(time);
    }

    private synchronized void failed(String how) {
        failures.merge(how, 1, Integer::sum);
    }

    /** What one person does. */
    @FunctionalInterface
    private interface Doing {
        void by(Person person) throws Exception;
    }

    private void each(Doing doing) throws Exception {
        var all = new ArrayList<Future<?>>();
        for (var person : people) {
            all.add(threads.submit(() -> {
                doing.by(person);
                return null;
            }));
        }
        for (var one : all) {
            one.get();
        }
    }
}
