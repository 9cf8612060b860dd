package org.khet.trust;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.dispatch.DispatchFixture;
import org.khet.dispatch.Series;
import org.khet.drafting.Content;
import org.khet.drafting.Drafts;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.files.Samples;
import org.khet.office.Actor;
import org.khet.office.OfficeFixture;
import org.khet.office.Role;
import org.khet.office.Scope;
import org.khet.office.Tokens;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.proposal.ProposalFixture;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An office where every role works in the same group, signed in, with letters and everything else that can be acted on. */
final class Cast {

    /** In the order of the signs in the tables. */
    static final List<Role> ROLES = List.of(
            Role.REGISTRY_CLERK,
            Role.SECRET_REGISTRAR,
            Role.GROUP_CLERK,
            Role.OFFICER,
            Role.GROUP_DIRECTOR,
            Role.DEPUTY,
            Role.DIRECTOR,
            Role.SCHOOL_CLERK,
            Role.SCHOOL_HEAD,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    static final List<String> LEVELS = List.of("SECRET", "VERY_SECRET", "TOP_SECRET");

    private static final Pattern HANDLE = Pattern.compile("/sessions/([^/\"]+)/end");

    final LetterFixture office;
    final List<Player> players = new ArrayList<>();
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final Map<String, EntryId> letters = new HashMap<>();
    private final Map<String, Object> things = new HashMap<>();

    /** Somebody at work. */
    record Player(Role role, Actor actor, Cookie session, String handle, Map<String, String> tokens, UUID token) {}

    Cast(ApplicationContext context) {
        mvc = context.getBean(MockMvcTester.class);
        jdbc = context.getBean(JdbcClient.class);
        tokens = context.getBean(Tokens.class);
        office = new LetterFixture(context);
        ROLES.forEach(role -> players.add(player(role)));
        players.forEach(this::certificate);
        ordinary();
        LEVELS.forEach(this::secret);
        unitsAndPeople();
        tray();
        drafts(context.getBean(Drafts.class));
        var sent = new SentThings(jdbc, office, player(3).actor());
        things.putAll(sent.put(file(Objects.requireNonNull(letters.get("own"))), players));
        things.putAll(CollectedRows.of(jdbc, player(3).actor()));
    }

    Player player(int role) {
        return players.get(role);
    }

    private Player player(Role role) {
        var actor = office.someone(role, office.plans);
        var user = office.userName(actor);
        var session = office.session(mvc, actor);
        office.session(mvc, actor);
        var made = new HashMap<String, String>();
        made.put("", token(user, EnumSet.allOf(Scope.class)));
        made.put("letters.read", token(user, Set.of(Scope.LETTERS_REGISTER)));
        var reader = token(user, Set.of(Scope.LETTERS_READ));
        made.put("letters.register", reader);
        List.of("letters.act", "audit.read", "office.read", "office.manage", "account")
                .forEach(scope -> made.put(scope, reader));
        return new Player(role, actor, session, handle("/office/account", session), made, newestToken(actor));
    }

    /** Each keeps one; nothing is signed with it. */
    private void certificate(Player player) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into signing.certificate (office_id, id, owner_id, holder, issuer, serial, fingerprint, key, not_before,
                    not_after, sealed, added_by, added_at)
                values (:office, :id, :owner, 'ผู้ถือ', 'ผู้ออก', '1', sha256(:id::text::bytea), 'EC 256', now(),
                    now() + interval '1 day', '\\x00', :owner, now())""")
                .param("office", player.actor().office().value())
                .param("id", id)
                .param("owner", player.actor().person().value())
                .update();
        things.put("certificate of " + player.role(), id);
    }

    private String token(String user, Set<Scope> scopes) {
        return ((Tokens.Issued.Done) tokens.issue(user, new Tokens.Wish("ทดสอบ", scopes, Duration.ofDays(1)))).token();
    }

    private UUID newestToken(Actor actor) {
        return jdbc.sql("select id from office.token where person_id = :p order by id desc limit 1")
                .param("p", actor.person().value())
                .query(UUID.class)
                .single();
    }

    private String handle(String page, Cookie session) {
        var body = mvc.get().uri(page).cookie(session).exchange().getResponse();
        var found = HANDLE.matcher(new String(body.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new AssertionError("no session to end on " + page);
        }
        return found.group(1);
    }

    private void ordinary() {
        letters.put("own", registered(player(2).session(), "NORMAL"));
        letters.put("other", registered(office.session(mvc, office.moneyClerk), "NORMAL"));
        letters.put(
                "own-copy",
                office.sent(office.registered(office.saraban, "ส่งให้กลุ่มเรา"), office.plans, Purpose.ACT));
        letters.put(
                "other-copy",
                office.sent(office.registered(office.saraban, "ส่งให้กลุ่มอื่น"), office.money, Purpose.ACT));
        letters.put("own-delivered", office.delivered(office.moneyHead, office.plans, "ส่งถึงกลุ่มเรา"));
        letters.put("own-entered", entered(office.moneyHead, office.plans));
        letters.put("other-entered", entered(office.plansHead, office.money));
        letters.put("other-delivered", office.delivered(office.plansHead, office.money, "ส่งถึงกลุ่มอื่น"));
    }

    /** Sent in the system, and with its number there. */
    private EntryId entered(Actor sender, UnitId to) {
        var entry = office.delivered(sender, to, "ส่งถึงและลงรับแล้ว");
        office.enter(office.someone(Role.GROUP_CLERK, to), entry);
        return entry;
    }

    private void secret(String level) {
        var elsewhere = office.session(mvc, office.someone(Role.SECRET_REGISTRAR, office.money));
        letters.put(level + "-own", registered(player(1).session(), level));
        letters.put(level + "-other", registered(elsewhere, level));
        var named = registered(elsewhere, level);
        letters.put(level + "-named", named);
        players.forEach(player -> name(named, player.actor()));
        List.of("-own", "-other", "-named")
                .forEach(place -> name(Objects.requireNonNull(letters.get(level + place)), office.plansOfficer));
    }

    private void name(EntryId entry, Actor reader) {
        jdbc.sql("""
                insert into correspondence.reader (office_id, letter_id, person_id, named_by)
                select office_id, letter_id, :person, :person from correspondence.entry where id = :entry""")
                .param("person", reader.person().value())
                .param("entry", entry.value())
                .update();
    }

    private EntryId registered(Cookie session, String secrecy) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("number", "ทส " + letters.size() + "/1");
        fields.put("dated.day", "20");
        fields.put("dated.month", "11");
        fields.put("dated.year", "2569");
        fields.put("sender", "ผู้ส่ง " + letters.size());
        fields.put("addressee", "ผู้อำนวยการ");
        fields.put("subject", "เรื่องของการทดสอบสิทธิ์");
        fields.put("speed", "NORMAL");
        fields.put("secrecy", secrecy);
        fields.put("channel", "HAND");
        fields.put("despite", "yes");
        fields.put("once", UUID.randomUUID().toString());
        var request = mvc.post().uri("/correspondence/receive").multipart();
        if (!secrecy.equals("TOP_SECRET")) {
            request = request.file(pdf("files", letters.size()));
        }
        var ready = request.cookie(session).with(csrf());
        fields.forEach(ready::param);
        var to = ready.exchange().getResponse().getRedirectedUrl();
        return new EntryId(
                UUID.fromString(Objects.requireNonNull(to, "registered").substring(to.lastIndexOf('/') + 1)));
    }

    private MockMultipartFile pdf(String field, Object text) {
        var bytes = Samples.pdf(office.office.id() + " " + text).getBytes(StandardCharsets.ISO_8859_1);
        return new MockMultipartFile(field, "หนังสือ.pdf", "application/pdf", bytes);
    }

    private void unitsAndPeople() {
        var own = office.office;
        var spare = own.unit(UnitKind.GROUP, "กลุ่มที่ว่าง");
        var closed = own.unit(UnitKind.GROUP, "กลุ่มที่ยุบ");
        jdbc.sql("update office.unit set closed_on = current_date - 1 where id = :id")
                .param("id", closed.value())
                .update();
        var person = own.person("คนที่", "ถูกจัดการ");
        var place = own.membership(person, office.money, Role.OFFICER, -1, null);
        var user = own.account(person);
        session(user);
        things.put("unit", spare);
        things.put("closed", closed);
        things.put("person", person);
        things.put("place", place);
        things.put("position", insert("position (office_id, name) values (:office, 'ตำแหน่งเดิม')", person.value()));
        things.put("absence", insert("""
                absence (office_id, person_id, since, until, reason)
                values (:office, :person, current_date, current_date + 9, 'ลา')""", person.value()));
        things.put("order", insert("""
                acting (office_id, kind, person_id, unit_id, role, position, holder_id, rank, only_away,
                    matters, order_number, order_date, since, until)
                values (:office, 'IN_PLACE', :person, '%s', 'GROUP_DIRECTOR', 'ผู้อำนวยการกลุ่ม', null, 1, false,
                    '', '1/2569', current_date, current_date, current_date + 9)""".formatted(office.money), person.value()));
        var admin = player(10);
        things.put("theirs", handle("/office/people/" + person + "/sessions", admin.session()));
        var sent = mvc.post()
                .uri("/office/import/people")
                .multipart()
                .file(new MockMultipartFile(
                        "people",
                        "คน.csv",
                        "text/csv",
                        "คำนำหน้า,ชื่อ,นามสกุล,ตำแหน่ง\nนาง,นำ,เข้า,ครู\n".getBytes(StandardCharsets.UTF_8)))
                .cookie(admin.session())
                .with(csrf())
                .exchange();
        var to = Objects.requireNonNull(sent.getResponse().getRedirectedUrl(), "a table kept");
        things.put("upload", to.substring(to.lastIndexOf('/') + 1));
        things.put("office", own.id());
    }

    private void session(String user) {
        mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("user", user)
                .param("password", OfficeFixture.PASSWORD)
                .exchange();
    }

    private UUID insert(String into, UUID person) {
        var sql = jdbc.sql("insert into office." + into + " returning id")
                .param("office", office.office.id().value());
        return (into.contains(":person") ? sql.param("person", person) : sql)
                .query(UUID.class)
                .single();
    }

    /** A draft in the unit's tray, and one in its registrar's. */
    private void tray() {
        things.put("draft", draft(player(2)));
        things.put("secret-draft", draft(player(ROLES.indexOf(Role.SECRET_REGISTRAR))));
        things.put("waiting", UUID.randomUUID());
    }

    private UUID draft(Player by) {
        mvc.post()
                .uri("/correspondence/tray")
                .multipart()
                .file(pdf("files", "tray"))
                .cookie(by.session())
                .with(csrf())
                .exchange();
        return jdbc.sql("select id from correspondence.draft where office_id = :office order by id desc limit 1")
                .param("office", office.office.id().value())
                .query(UUID.class)
                .single();
    }

    /** An officer's draft that all may see who write letters, and a template of the group. */
    private void drafts(Drafts drafts) {
        var owner = player(3).actor();
        var content = Content.of(LetterKind.EXTERNAL).with(Field.SUBJECT, "ร่างของการทดสอบสิทธิ์");
        var draft = drafts.begin(owner, content, null);
        drafts.keep(owner, new Drafts.Seen(draft, 1, UUID.randomUUID()), content.with(Field.BODY, "ข้อความ"), "");
        shared(draft);
        things.put("writing", draft);
        things.put("outgoing", DispatchFixture.issued(jdbc, owner, Series.MEMO, "หนังสือของการทดสอบสิทธิ์"));
        files(drafts, owner);
        things.put("salutation", UUID.randomUUID());
        things.put(
                "template",
                jdbc.sql("""
                insert into drafting.template (office_id, unit_id, kind, name, content, made_by, changed_at)
                values (:office, :unit, 'EXTERNAL', 'แม่แบบ', '{"kind":"EXTERNAL","values":{}}', :person, now())
                returning id""")
                        .param("office", office.office.id().value())
                        .param("unit", office.plans.value())
                        .param("person", owner.person().value())
                        .query(UUID.class)
                        .single());
    }

    private void shared(Object draft) {
        players.forEach(player -> jdbc.sql("""
                insert into drafting.draft_sharer (office_id, draft_id, person_id, since)
                values (:office, cast(:draft as uuid), :person, now())""")
                .param("office", office.office.id().value())
                .param("draft", draft.toString())
                .param("person", player.actor().person().value())
                .update());
    }

    /** A draft that can be proposed, and one that lies with the head. */
    private void files(Drafts drafts, Actor owner) {
        var whole = ProposalFixture.whole("แฟ้มของการทดสอบสิทธิ์");
        things.put("proposable", drafts.begin(owner, whole, null));
        var going = drafts.begin(owner, whole, null);
        List.of(going, Objects.requireNonNull(things.get("proposable"))).forEach(this::shared);
        var head = player(ROLES.indexOf(Role.GROUP_DIRECTOR)).actor();
        things.put("seat", office.plans + ".GROUP_DIRECTOR." + office.plansHead.person());
        jdbc.sql("update drafting.draft set state = 'PROPOSED', revision = 2 where id = :draft")
                .param("draft", going.value())
                .update();
        var file = jdbc.sql("""
                insert into proposal.proposal (office_id, draft_id, unit_id, owner_id, kind, title, speed, state,
                    proposed_at, moved_at)
                values (:office, :draft, :unit, :owner, 'EXTERNAL', 'แฟ้ม', 'NORMAL', 'LYING', now(), now())
                returning id""")
                .param("office", office.office.id().value())
                .param("draft", going.value())
                .param("unit", office.plans.value())
                .param("owner", owner.person().value())
                .query(UUID.class)
                .single();
        things.put("folder", file);
        things.put("stop", stop(file, 1, head, "AGREE", "WAITING"));
        stop(file, 2, office.plansHead, "SIGN", "PENDING");
    }

    private UUID stop(UUID file, int place, Actor holder, String purpose, String state) {
        return jdbc.sql("""
                insert into proposal.stop (office_id, proposal_id, round, place, unit_id, role, holder_id, post, purpose,
                    state, arrived_at)
                values (:office, :file, 1, :place, :unit, 'GROUP_DIRECTOR', :holder, 'ผู้อำนวยการกลุ่ม', :purpose, :state,
                    now())
                returning id""")
                .param("office", office.office.id().value())
                .param("file", file)
                .param("place", place)
                .param("unit", office.plans.value())
                .param("holder", holder.person().value())
                .param("purpose", purpose)
                .param("state", state)
                .query(UUID.class)
                .single();
    }

    /** The letter of a column of the table; null where there is none such. */
    EntryId letter(Line line, int column, String level) {
        var key = switch (column) {
            case 0 -> "own" + kind(line);
            case 1 -> "other" + kind(line);
            case 2 -> level + "-own";
            case 3 -> level + "-other";
            default -> level + "-named";
        };
        return Objects.requireNonNull(letters.get(key), key);
    }

    private static String kind(Line line) {
        return Stream.of("copy", "delivered", "entered")
                .filter(line::is)
                .map(kind -> "-" + kind)
                .findFirst()
                .orElse("");
    }

    /** Puts the letter where the line asks for it: call it in a transaction that is rolled back. */
    void place(Line line, EntryId letter, Actor actor) {
        if (!line.state().isEmpty()) {
            var holder = line.is("holder") ? actor : line.state().equals("ASSIGNED") ? office.plansHead : null;
            office.become(letter, EntryState.valueOf(line.state()), holder);
        }
    }

    /** What the tables mean by a word in braces; the word itself when it stands for nothing else. */
    String value(String word, Player player, @Nullable EntryId letter, String level) {
        return switch (word) {
            case "entry" -> Objects.requireNonNull(letter).toString();
            case "file" -> file(Objects.requireNonNull(letter)).toString();
            case "version" -> letter == null ? "1" : "" + one("version", "entry", letter);
            case "letter-version" -> "1";
            case "secrecy" -> level.isEmpty() ? "NORMAL" : level;
            case "session" -> player.handle();
            case "token" -> player.token().toString();
            case "draft" -> draftOf(player);
            case "certificate", "mine" -> String.valueOf(things.get(word + " of " + player.role()));
            default -> Objects.requireNonNull(things.getOrDefault(word, word)).toString();
        };
    }

    /** Each works at a tray of their own. */
    private String draftOf(Player player) {
        var key = player.role() == Role.SECRET_REGISTRAR ? "secret-draft" : "draft";
        return Objects.requireNonNull(things.get(key)).toString();
    }

    private int one(String column, String table, EntryId entry) {
        return jdbc.sql("select " + column + " from correspondence." + table + " where id = :id")
                .param("id", entry.value())
                .query(Integer.class)
                .single();
    }

    private UUID file(EntryId entry) {
        return jdbc.sql("""
                select f.file_id from correspondence.letter_file f
                join correspondence.entry e on e.office_id = f.office_id and e.letter_id = f.letter_id
                where e.id = :entry order by f.position limit 1""")
                .param("entry", entry.value())
                .query(UUID.class)
                .optional()
                .orElseGet(() -> new UUID(7, 7));
    }

    UnitId unit() {
        return office.plans;
    }
}
