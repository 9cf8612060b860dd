package org.khet.platform.web;

/** What a person sees when a request cannot be answered: what is the matter and what to do. */
public record ErrorPage(int status, String title, String text) {}
