package org.khet.office.internal.access;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.MenuItem;
import org.khet.office.MenuPlaces;
import org.khet.office.Office;
import org.khet.office.OfficeProfile;
import org.khet.platform.web.Flash;
import org.khet.platform.web.Shell;
import org.khet.platform.web.ShellSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts together what surrounds a page. */
@Component
class OfficeShell implements ShellSource {

    private final Visitors visitors;
    private final Office office;
    private final OfficeName officeName;
    private final Errands errands;
    private final List<MenuPlaces> menus;

    OfficeShell(Visitors visitors, Office office, OfficeName officeName, Errands errands, List<MenuPlaces> menus) {
        this.visitors = visitors;
        this.office = office;
        this.officeName = officeName;
        this.errands = errands;
        this.menus = menus;
    }

    @Override
    public Shell shell(HttpServletRequest request) {
        // Who has something to do first is shown no way to anything else.
        var actor = visitors.actor(request).filter(who -> errands.next(request).isEmpty());
        var lapsed = actor.flatMap(who -> lapsed(who, request)).orElse(null);
        var profile = actor.map(who -> office.profile(who.office()));
        return new Shell(
                profile.map(OfficeProfile::shortName).orElseGet(officeName::brief),
                actor.map(OfficeShell::visitor).orElse(null),
                actor.map(who -> menu(who, path(request))).orElse(List.of()),
                csrf(request),
                profile.isPresent() ? profile.get().emblem() : officeName.emblem(),
                lapsed == null ? flash(request) : lapsed);
    }

    /** The place chosen at "ทำในฐานะ" has ended while they were working: told once, and they go on as themselves. */
    private static Optional<Flash> lapsed(Actor actor, HttpServletRequest request) {
        return Visitors.visit()
                .map(Visit::place)
                .filter(chosen -> actor.memberships().stream()
                        .noneMatch(place -> place.id().equals(chosen)))
                .map(chosen -> {
                    SessionVisits.forgetPlace(request);
                    return new Flash(Flash.Kind.WARN, text("office.act-as.lapsed", actor.capacity()), null, null);
                });
    }

    private static Shell.Visitor visitor(Actor actor) {
        var places = actor.memberships().stream()
                .map(place -> new Shell.Standing(place.id().toString(), place.capacity(), place.equals(actor.as())))
                .toList();
        return new Shell.Visitor(actor.name(), actor.capacity(), places);
    }

    private List<Shell.Section> menu(Actor actor, String path) {
        var items = menus.stream()
                .flatMap(menu -> menu.places(actor).stream())
                .sorted(Comparator.comparingInt(MenuItem::order))
                .toList();
        var current = current(items, path);
        Map<String, List<Shell.Place>> sections = new LinkedHashMap<>();
        for (var item : items) {
            sections.computeIfAbsent(item.section(), key -> new ArrayList<>())
                    .add(new Shell.Place(
                            text(item.text()),
                            item.icon(),
                            item.href(),
                            current.filter(item::equals).isPresent(),
                            item.pressing()));
        }
        return sections.entrySet().stream()
                .map(section -> new Shell.Section(heading(section.getKey()), List.copyOf(section.getValue())))
                .toList();
    }

    private static String heading(String key) {
        return key.isEmpty() ? "" : text(key);
    }

    /** The place whose path is the longest beginning of where we are: a letter is in its register. */
    private static Optional<MenuItem> current(List<MenuItem> items, String path) {
        return items.stream()
                .filter(item ->
                        path.equals(item.href()) || (!"/".equals(item.href()) && path.startsWith(item.href() + "/")))
                .max(Comparator.comparingInt(item -> item.href().length()));
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : Refusals.path(request);
    }

    private static Shell.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Shell.Csrf(token.getParameterName(), token.getToken())
                : new Shell.Csrf("_csrf", "");
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        var attributes = RequestContextUtils.getInputFlashMap(request);
        return attributes != null && attributes.get(Flash.NAME) instanceof Flash flash ? flash : null;
    }
}
