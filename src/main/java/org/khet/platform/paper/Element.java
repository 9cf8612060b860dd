package org.khet.platform.paper;

/** One thing that stands on paper; elements follow each other down the sheet. */
public sealed interface Element permits Heading, Paragraph, Table, SignatureBlock, Rule, Gap {}
