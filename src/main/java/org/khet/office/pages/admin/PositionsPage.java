package org.khet.office.pages.admin;

import java.util.List;
import org.khet.platform.web.Errors;

/** ตำแหน่ง that are offered where one is typed, and those no longer offered. */
public record PositionsPage(List<Line> positions, String typed, Errors errors) {

    public record Line(String id, String name, boolean closed, int people) {}
}
