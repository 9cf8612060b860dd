package org.khet.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.ContentFixture;
import org.khet.drafting.LetterKind;
import org.khet.drafting.LetterPapers;
import org.khet.drafting.Setting;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.OfficeFixture;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An office whose director signs letters. */
public final class SigningFixture {

    public static final Instant MADE = Instant.parse("2026-11-24T02:00:00Z");
    public static final String TITLE = "การประชุมเชิงปฏิบัติการพัฒนาครู";
    private static final String ADDRESS = "10.0.0.7";

    private final OfficeFixture office;
    private final Actor director;
    private final String user;

    private SigningFixture(OfficeFixture office, Actor director, String user) {
        this.office = office;
        this.director = director;
        this.user = user;
    }

    public static SigningFixture in(JdbcClient jdbc, Acting acting) {
        var office = OfficeFixture.in(jdbc);
        var person = office.person("อรุณ", "ทดสอบลงนาม");
        var unit = office.unit(UnitKind.EXECUTIVE, "ผู้บริหาร");
        office.membership(person, unit, Role.DIRECTOR, -1, null);
        var user = office.account(person);
        return new SigningFixture(
                office, acting.actor(office.id(), person, unit).orElseThrow(), user);
    }

    public OfficeFixture office() {
        return office;
    }

    public Actor director() {
        return director;
    }

    public PersonId person() {
        return director.person();
    }

    public String user() {
        return user;
    }

    /** A letter as it is put before the director. */
    public static LetterPapers.Printed letter(LetterPapers papers, OfficeFixture office, LetterKind kind) {
        return papers.lay(ContentFixture.of(kind), Setting.of(office.id(), MADE));
    }

    public static @Nullable SigningPlace place(LetterPapers.Printed letter) {
        return letter.signature()
                .map(place -> new SigningPlace(place.sheet(), place.x(), place.y(), place.width(), place.height()))
                .orElse(null);
    }

    public SigningOrder order(LetterPapers papers, LetterKind kind, Secrecy secrecy) {
        var letter = letter(papers, office, kind);
        return new SigningOrder(
                UUID.randomUUID(),
                letter.pdf(),
                place(letter),
                "หนังสือ.pdf",
                TITLE,
                secrecy,
                "ผู้อำนวยการสำนักงานทดสอบ",
                null,
                "");
    }

    public SigningOrder order(LetterPapers papers) {
        return order(papers, LetterKind.EXTERNAL, Secrecy.NORMAL);
    }

    public static Proof inSystem(String password) {
        return new Proof(Way.IN_SYSTEM, password, "", ADDRESS);
    }

    public static Proof with(String way, String password) {
        return new Proof(way, password, "", ADDRESS);
    }

    /** As the module that owns the subject does it. */
    public Signed sign(Signing signing, TransactionTemplate transaction, Proof proof, SigningOrder order) {
        if (signing.ready(director, proof, List.of(order)) instanceof Readied.Ready(var signatures)) {
            return transaction.execute(status -> signing.keep(director, signatures.getFirst()));
        }
        throw new AssertionError("refused");
    }

    public Readied.Refused refused(Signing signing, Proof proof, SigningOrder order) {
        if (signing.ready(director, proof, List.of(order)) instanceof Readied.Refused refused) {
            return refused;
        }
        throw new AssertionError("signed");
    }
}
