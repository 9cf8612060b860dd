package org.khet.drafting.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.drafting.Content;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An office with people who write letters, and their drafts. */
public final class DraftFixture {

    private static final Pattern PEN = Pattern.compile("id=\"pen\" name=\"pen\" value=\"([^\"]+)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    public final LetterFixture letters;
    public final Drafts drafts;
    public final JdbcClient jdbc;
    private final MockMvcTester mvc;
    private final Map<Actor, Desk> desks = new HashMap<>();

    public DraftFixture(ApplicationContext context, MockMvcTester mvc) {
        letters = new LetterFixture(context);
        drafts = context.getBean(Drafts.class);
        jdbc = context.getBean(JdbcClient.class);
        this.mvc = mvc;
    }

    public Desk desk(Actor actor) {
        return desks.computeIfAbsent(actor, who -> Desk.of(mvc, letters.userName(who)));
    }

    /** A draft of an ordinary letter with this subject. */
    public DraftId begun(Actor actor, String subject) {
        return drafts.begin(actor, drafts.blank(actor, LetterKind.EXTERNAL).with(Field.SUBJECT, subject), null);
    }

    public static String path(DraftId draft) {
        return "/drafting/drafts/" + draft;
    }

    public Content content(Actor actor, DraftId draft) {
        return drafts.open(actor, draft).content();
    }

    public int revision(Actor actor, DraftId draft) {
        return drafts.open(actor, draft).revision();
    }

    /** The editor opened by somebody: what it has seen, and its pen. */
    public Open open(Actor actor, DraftId draft) {
        var page = desk(actor).page(path(draft));
        return new Open(actor, draft, found(REVISION, page), found(PEN, page));
    }

    public EntryId received(Actor clerk, String subject) {
        return letters.registered(clerk, "ศธ 0" + UUID.randomUUID().toString().substring(0, 4), subject);
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        if (!match.find()) {
            throw new AssertionError("no " + pattern + " in the page");
        }
        return Objects.requireNonNull(match.group(1));
    }

    /** An open editor page. */
    public record Open(Actor actor, DraftId draft, String revision, String pen) {

        public String[] with(String... pairs) {
            var all = new String[pairs.length + 4];
            System.arraycopy(pairs, 0, all, 0, pairs.length);
            all[pairs.length] = "revision";
            all[pairs.length + 1] = revision;
            all[pairs.length + 2] = "pen";
            all[pairs.length + 3] = pen;
            return all;
        }
    }
}
