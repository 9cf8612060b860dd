package org.khet.dispatch.internal.following;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.khet.dispatch.DeliveryState;

/** What a sender may do about one receiver. */
enum FollowVerb {
    REMIND,
    RECALL,
    RESEND,
    SETTLE,
    RECEIPT,
    RETURNED;

    static Optional<FollowVerb> of(String code) {
        return Arrays.stream(values()).filter(verb -> verb.code().equals(code)).findFirst();
    }

    static List<FollowVerb> open(Followed one) {
        return Arrays.stream(values()).filter(verb -> verb.may(one)).toList();
    }

    /** As it stands in an address. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean may(Followed one) {
        return switch (this) {
            case REMIND, RECALL -> one.waitsInSystem();
            case RESEND, SETTLE -> one.state() == DeliveryState.RETURNED;
            case RECEIPT -> outside(one, DeliveryState.SENT) || outside(one, DeliveryState.REGISTERED);
            case RETURNED -> outside(one, DeliveryState.SENT);
        };
    }

    private static boolean outside(Followed one, DeliveryState state) {
        return !one.inSystem() && one.state() == state;
    }

    /** Does it ask for words? */
    boolean asks() {
        return this != REMIND && this != RESEND;
    }

    String title() {
        return text("dispatch.follow." + this);
    }

    String done() {
        return text("dispatch.follow." + this + ".done");
    }
}
