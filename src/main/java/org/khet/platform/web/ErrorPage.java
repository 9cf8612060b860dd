package org.khet.platform.web;

/** What a person sees instead of the page that was asked for: what happened and what to do. */
public record ErrorPage(String title, String advice) {}
