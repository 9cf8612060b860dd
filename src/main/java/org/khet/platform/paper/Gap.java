package org.khet.platform.paper;

/** Empty height in PDF points; it vanishes at the foot of a sheet. */
public record Gap(double points) implements Element {}
