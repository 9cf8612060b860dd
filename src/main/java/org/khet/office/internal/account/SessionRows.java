package org.khet.office.internal.account;

import static org.khet.platform.web.Texts.text;

import org.khet.office.internal.account.OpenSessions.OpenSession;
import org.khet.office.pages.SessionRow;
import org.khet.platform.thai.ThaiDate;

/** Sessions as their table shows them. */
final class SessionRows {

    private SessionRows() {}

    /** The machine Khet itself runs on has an address that tells nobody anything. */
    private static String address(String address) {
        return address.equals("127.0.0.1") || address.equals("0:0:0:0:0:0:0:1")
                ? text("office.sessions.server")
                : address;
    }

    static SessionRow row(OpenSession session, String here) {
        return new SessionRow(
                session.handle(),
                Device.of(session.browser()),
                address(session.address()),
                ThaiDate.briefWithTime(session.since()),
                ThaiDate.briefWithTime(session.lastUsed()),
                session.id().equals(here));
    }
}
