package org.khet.signing.internal;

import static org.khet.platform.web.Texts.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Secrecy;
import org.khet.files.Files;
import org.khet.files.Prepared;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Sha256;
import org.khet.signing.Readied;
import org.khet.signing.ReadySignature;
import org.khet.signing.SigningOrder;
import org.khet.signing.SigningPlace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes signed files and lays them into the store, where they wait for their record. */
@Component
class Making {

    private static final double NARROWEST = 140;

    private final Files files;
    private final Clock clock;
    private final String address;

    /** @param address where people open Khet: the QR code leads there */
    Making(Files files, Clock clock, @Value("${khet.signing.address}") String address) {
        this.files = files;
        this.clock = clock;
        this.address = address.replaceFirst("/+$", "");
    }

    /** ลับที่สุด never enters the system. */
    static boolean mayEnter(Secrecy secrecy) {
        return secrecy != Secrecy.TOP_SECRET;
    }

    /** All of them, or none. */
    Readied all(Pen pen, String signer, String from, List<SigningOrder> orders) {
        var ready = new ArrayList<ReadySignature>();
        for (var order : orders) {
            switch (one(pen, signer, from, order)) {
                case Readied.Ready(var signatures) -> ready.addAll(signatures);
                case Readied.Refused refused -> {
                    return refused;
                }
            }
        }
        return new Readied.Ready(List.copyOf(ready));
    }

    private Readied one(Pen pen, String signer, String from, SigningOrder order) {
        var at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        var code = VerificationCode.fresh();
        var place = wide(order.place());
        byte[] signed;
        try {
            signed = pen.sign(order.pdf(), place, mark(pen, signer, at, code), at);
        } catch (TokenTrouble trouble) {
            var refused = Tokens.refused(trouble);
            return new Readied.Refused(refused.field(), refused.message());
        } catch (IOException odd) {
            return new Readied.Refused("way", text("signing.paper.unreadable", order.fileName()));
        }
        return switch (stored(order, signed)) {
            case Prepared.Refused refused -> new Readied.Refused("way", refused.message());
            case Prepared.Ready file ->
                new Readied.Ready(List.of(ready(pen, order, place, file, Sha256.of(signed), code, at, from)));
        };
    }

    private static ReadySignature ready(
            Pen pen,
            SigningOrder order,
            @Nullable SigningPlace place,
            Prepared.Ready file,
            String signed,
            String code,
            OffsetDateTime at,
            String from) {
        return new ReadySignature(
                order.subject(),
                order.about(),
                pen.kind(),
                pen.certificate(),
                pen.withCode(),
                place,
                Sha256.of(order.pdf()),
                signed,
                file,
                code,
                at,
                from);
    }

    /** Wide enough to be read: the line of a seal has room on both sides of it. */
    private static @Nullable SigningPlace wide(@Nullable SigningPlace place) {
        if (place == null || place.width() >= NARROWEST) {
            return place;
        }
        double left = Math.max(0, place.x() - (NARROWEST - place.width()) / 2);
        return new SigningPlace(place.sheet(), left, place.y(), NARROWEST, place.height());
    }

    private Mark mark(Pen pen, String signer, OffsetDateTime at, String code) {
        return new Mark(
                signer,
                text("signing.mark." + pen.kind()),
                ThaiDigits.toThai(ThaiDate.briefWithTime(at)),
                code.replaceAll("(.{4})(?=.)", "$1-"),
                address + "/signing/verify/" + code);
    }

    private Prepared stored(SigningOrder order, byte[] signed) {
        var bytes = new ByteArrayInputStream(signed);
        try {
            return order.secrecy().secret()
                    ? files.prepareSealed(order.fileName(), bytes)
                    : files.prepare(order.fileName(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
