package org.khet.office.pages;

import java.util.List;

/** Where somebody is signed in, for the administrator. */
public record PersonSessionsPage(String id, String name, List<SessionRow> sessions) {}
