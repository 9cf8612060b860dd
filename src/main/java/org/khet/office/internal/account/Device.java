package org.khet.office.internal.account;

import static org.khet.platform.web.Texts.text;

import java.util.List;

/** A browser in words a person knows it by, from what it says of itself. */
final class Device {

    private record Sign(String mark, String word) {}

    /** The first that fits: each of them also calls itself one of those that follow. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Line/", "line"),
            new Sign("Edg", "edge"),
            new Sign("OPR/", "opera"),
            new Sign("SamsungBrowser", "samsung"),
            new Sign("Firefox", "firefox"),
            new Sign("FxiOS", "firefox"),
            new Sign("CriOS", "chrome"),
            new Sign("Chrome", "chrome"),
            new Sign("Safari", "safari"));

    private static final List<Sign> MACHINES = List.of(
            new Sign("iPhone", "iphone"),
            new Sign("iPad", "ipad"),
            new Sign("Android", "android"),
            new Sign("Windows", "windows"),
            new Sign("Macintosh", "mac"),
            new Sign("CrOS", "chromebook"),
            new Sign("Linux", "linux"));

    private Device() {}

    static String of(String browser) {
        var machine = word(MACHINES, browser);
        var program = word(BROWSERS, browser);
        if (machine.isEmpty() && program.isEmpty()) {
            return text("office.device.unknown");
        }
        var on = machine.isEmpty() ? text("office.device.unknown") : text("office.device.machine." + machine);
        return program.isEmpty() ? on : text("office.device.both", on, text("office.device.browser." + program));
    }

    private static String word(List<Sign> signs, String browser) {
        return signs.stream()
                .filter(sign -> browser.contains(sign.mark()))
                .map(Sign::word)
                .findFirst()
                .orElse("");
    }
}
