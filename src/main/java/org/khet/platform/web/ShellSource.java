package org.khet.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Knows what surrounds the page that answers a request. */
public interface ShellSource {
    Shell shell(HttpServletRequest request);
}
