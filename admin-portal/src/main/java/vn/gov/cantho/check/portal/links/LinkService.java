package vn.gov.cantho.check.portal.links;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.links.RegisteredLink.State;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/**
 * Registers links of an establishment to pages of its own. An officer of an agency lets a host be linked to and approves
 * each link; nobody decides about what they wrote, which the table holds as well.
 */
@Service
@PreAuthorize(LinkAuthority.MAY_SEE)
@Transactional
public class LinkService implements ListSource<RegisteredLink> {

    /** How many links of one thing there may be that are not over. */
    public static final int LINKS_MAX = 20;

    private final LinkRepository links;
    private final LinkSubjectRepository subjects;
    private final LinkTrail trail;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;

    LinkService(
            LinkRepository links,
            LinkSubjectRepository subjects,
            LinkTrail trail,
            CurrentAccount current,
            ApplicationEventPublisher events) {
        this.links = links;
        this.subjects = subjects;
        this.trail = trail;
        this.current = current;
        this.events = events;
    }

    /** Keys to sort by: {@code state}, {@code type}, {@code title}, {@code subject}, {@code establishment}, {@code target}. */
    @Override
    @Transactional(readOnly = true)
    public List<RegisteredLink> find(ListQuery query) {
        return links.find(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return links.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<RegisteredLink> find(RegisteredLinkId id) {
        return links.find(id);
    }

    /** How many wait for the acting account to decide. */
    @Transactional(readOnly = true)
    public int countWaiting() {
        return links.countWaiting(current.get().accountId());
    }

    /** What waits for the acting account to decide, the oldest first. */
    @Transactional(readOnly = true)
    public List<RegisteredLink> waiting(int limit) {
        return links.findWaiting(current.get().accountId(), limit);
    }

    /** What the acting establishment can register a link for. */
    @Transactional(readOnly = true)
    public List<LinkSubject> findSubjects(LinkSubject.Kind kind, ListQuery query) {
        return subjects.search(current.get().unitId(), kind, query);
    }

    /** Writes a draft of the acting establishment. */
    @PreAuthorize(LinkAuthority.MAY_EDIT)
    public LinkOutcome add(NewLink typed) {
        var link = LinkRules.tidy(typed);
        var account = current.get();
        var subject = subjects.find(
                account.unitId(), link.subject().kind(), link.subject().id());
        if (subject.isEmpty()) {
            return new LinkOutcome.Unknown();
        }
        var flaws = LinkRules.flaws(link);
        if (!flaws.isEmpty()) {
            return new LinkOutcome.Flawed(flaws);
        }
        if (links.countOpen(subject.get()) >= LINKS_MAX) {
            return new LinkOutcome.TooMany(LINKS_MAX);
        }
        var added = links.find(links.insert(account.unitId(), account.accountId(), link.about(subject.get())))
                .orElseThrow();
        trail.record("LINK_ADDED", added, Map.of(), LinkTrail.values(added));
        return new LinkOutcome.Done(added);
    }

    /** Saves a draft. The version is the one that was shown when typing began. */
    @PreAuthorize(LinkAuthority.MAY_EDIT)
    public LinkOutcome change(RegisteredLinkId id, NewLink typed, int version) {
        var link = LinkRules.tidy(typed);
        var shown = own(id);
        var subject = subjects.find(
                current.get().unitId(), link.subject().kind(), link.subject().id());
        if (shown.isEmpty() || subject.isEmpty()) {
            return new LinkOutcome.Unknown();
        }
        var flaws = LinkRules.flaws(link);
        if (!flaws.isEmpty()) {
            return new LinkOutcome.Flawed(flaws);
        }
        if (!links.save(id, version, link.about(subject.get()))) {
            return new LinkOutcome.Overtaken();
        }
        var saved = links.find(id).orElseThrow();
        trail.record("LINK_CHANGED", saved, LinkTrail.values(shown.get()), LinkTrail.values(saved));
        return new LinkOutcome.Done(saved);
    }

    /** Asks for a decision about a draft. */
    @PreAuthorize(LinkAuthority.MAY_EDIT)
    public LinkOutcome submit(RegisteredLinkId id, int version) {
        return own(id).map(shown -> step(shown, version, State.SUBMITTED, Optional.empty(), Optional.empty()))
                .orElseGet(LinkOutcome.Unknown::new);
    }

    /** Takes a link back, whatever it has come to. */
    @PreAuthorize(LinkAuthority.MAY_EDIT)
    public LinkOutcome withdraw(RegisteredLinkId id, int version) {
        return own(id).map(shown -> step(shown, version, State.WITHDRAWN, Optional.empty(), Optional.empty()))
                .orElseGet(LinkOutcome.Unknown::new);
    }

    /** Approves a link to a host that the establishment may link to. */
    @PreAuthorize(LinkAuthority.MAY_DECIDE)
    public LinkOutcome approve(RegisteredLinkId id, int version) {
        return links.find(id)
                .map(shown -> shown.hostAllowed()
                        ? decide(shown, version, State.APPROVED, Optional.empty())
                        : notAllowed(shown))
                .orElseGet(LinkOutcome.Unknown::new);
    }

    /** Refuses a link, saying why; or takes an approved one off the pages. */
    @PreAuthorize(LinkAuthority.MAY_DECIDE)
    public LinkOutcome refuse(RegisteredLinkId id, int version, String reason) {
        var said = reason.strip();
        var flaw = LinkRules.reason(said);
        if (flaw.isPresent()) {
            return new LinkOutcome.Flawed(List.of(flaw.get()));
        }
        return links.find(id)
                .map(shown -> shown.state() == State.APPROVED
                        ? step(shown, version, State.WITHDRAWN, Optional.empty(), Optional.of(said))
                        : decide(shown, version, State.REFUSED, Optional.of(said)))
                .orElseGet(LinkOutcome.Unknown::new);
    }

    /** Lets the establishment of a link link to its host. */
    @PreAuthorize(LinkAuthority.MAY_DECIDE)
    public LinkOutcome allowHost(RegisteredLinkId id) {
        return links.find(id)
                .<LinkOutcome>map(shown -> {
                    links.allow(
                            shown.establishmentId(), shown.host(), current.get().accountId());
                    trail.record("LINK_HOST_ALLOWED", shown, Map.of(), Map.of("host", shown.host()));
                    return new LinkOutcome.Done(links.find(id).orElseThrow());
                })
                .orElseGet(LinkOutcome.Unknown::new);
    }

    /** Lets it no longer: every link to the host leaves the pages in the same transaction. */
    @PreAuthorize(LinkAuthority.MAY_DECIDE)
    public LinkOutcome disallowHost(RegisteredLinkId id) {
        return links.find(id)
                .<LinkOutcome>map(shown -> {
                    if (links.disallow(shown.establishmentId(), shown.host())) {
                        trail.record("LINK_HOST_DISALLOWED", shown, Map.of("host", shown.host()), Map.of());
                        links.findApproved(shown.establishmentId(), shown.host())
                                .forEach(this::announce);
                    }
                    return new LinkOutcome.Done(links.find(id).orElseThrow());
                })
                .orElseGet(LinkOutcome.Unknown::new);
    }

    private Optional<RegisteredLink> own(RegisteredLinkId id) {
        return links.find(id)
                .filter(link -> link.establishmentId() == current.get().unitId());
    }

    private static LinkOutcome notAllowed(RegisteredLink shown) {
        return new LinkOutcome.HostNotAllowed(shown.host());
    }

    private LinkOutcome decide(RegisteredLink shown, int version, State to, Optional<String> reason) {
        var account = current.get().accountId();
        return shown.authorId() == account
                ? new LinkOutcome.SamePerson()
                : step(shown, version, to, Optional.of(account), reason);
    }

    private LinkOutcome step(
            RegisteredLink shown, int version, State to, Optional<Long> decider, Optional<String> reason) {
        if (shown.version() != version
                || !LinkSteps.mayGo(shown.state(), to)
                || !links.step(shown, to, decider.orElse(null), reason.orElse(null))) {
            return new LinkOutcome.Overtaken();
        }
        var after = links.find(shown.id()).orElseThrow();
        trail.record("LINK_" + to, after, LinkTrail.state(shown), LinkTrail.state(after));
        if (shown.state() == State.APPROVED || to == State.APPROVED) {
            announce(after);
        }
        return new LinkOutcome.Done(after);
    }

    private void announce(RegisteredLink link) {
        events.publishEvent(
                new LinkChanged(link.establishmentId(), link.content().subject()));
    }
}
