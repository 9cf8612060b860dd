package org.khet.dispatch.internal.receivers;

import static org.khet.platform.web.Texts.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.internal.receivers.GroupController.Form;
import org.khet.dispatch.pages.GroupDeletePage;
import org.khet.dispatch.pages.GroupPage;
import org.khet.dispatch.pages.GroupsPage;
import org.khet.dispatch.pages.SendForm;
import org.khet.office.Actor;
import org.khet.platform.audit.Histories;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.HistoryItem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out saved groups. */
@Component
class GroupPages {

    private final GroupRows groups;
    private final Grouping grouping;
    private final Choosing choosing;
    private final Histories histories;

    GroupPages(GroupRows groups, Grouping grouping, Choosing choosing, Histories histories) {
        this.groups = groups;
        this.grouping = grouping;
        this.choosing = choosing;
        this.histories = histories;
    }

    GroupsPage list(Actor actor) {
        return new GroupsPage(groups.of(actor).stream()
                .map(group -> new GroupsPage.Line(
                        href(group),
                        group.name(),
                        text(group.unitId() == null ? "dispatch.group.wide" : "dispatch.group.own"),
                        text("dispatch.send.count", Integer.toString(group.members()))))
                .toList());
    }

    /** Those ticked, one by one and by sets, that a letter of the actor's unit may go to. */
    Collection<Receiver> members(Actor actor, SendForm ticks) {
        var all = choosing.from(actor.office(), actor.unit());
        var keys = keys(all, ticks);
        return all.all().values().stream()
                .filter(one -> keys.contains(one.key()))
                .toList();
    }

    private static Set<String> keys(Candidates all, SendForm ticks) {
        var keys = new LinkedHashSet<>(Objects.requireNonNullElse(ticks.to(), List.<String>of()));
        Objects.requireNonNullElse(ticks.all(), List.<String>of())
                .forEach(set -> Sets.members(all, set).forEach(keys::add));
        return keys;
    }

    ModelAndView adding(Actor actor, Form form, SendForm ticks, Errors errors) {
        return page(
                actor,
                GroupController.PATH + "/new",
                text("dispatch.group.new"),
                form,
                ticks,
                new Shown(true, Grouping.keepsOffices(actor), "", List.of()),
                errors);
    }

    /** What differs between one that is new and one that is there. */
    private record Shown(boolean keeps, boolean mayBeWide, String delete, List<HistoryItem> history) {}

    /** @param form what was typed; null: as it is kept */
    ModelAndView group(
            Actor actor, GroupRows.Group group, @Nullable Form form, @Nullable SendForm ticks, Errors errors) {
        var kept = new Form(group.name(), "", Integer.toString(group.version()), null);
        var keeps = grouping.keeps(actor, group);
        return page(
                actor,
                href(group),
                group.name(),
                form == null ? kept : form,
                ticks == null ? ticked(actor, group) : ticks,
                new Shown(
                        keeps,
                        false,
                        keeps ? href(group) + "/delete" : "",
                        histories.of(actor.office().value(), group.id(), "dispatch.act.", "dispatch.act.")),
                errors);
    }

    private SendForm ticked(Actor actor, GroupRows.Group group) {
        return SendForm.of(groups.members(actor.office(), group.id()));
    }

    private ModelAndView page(
            Actor actor, String action, String title, Form form, SendForm ticks, Shown shown, Errors errors) {
        var all = choosing.from(actor.office(), actor.unit());
        var picking = new Picking(all, ticks, Set.of(), keys(all, ticks));
        var page = new GroupPage(
                action,
                title,
                form.typedName(),
                "yes".equals(form.wide()),
                form.seen(),
                shown.keeps(),
                shown.mayBeWide(),
                shown.delete(),
                ticks,
                picking.parts(),
                picking.count(),
                shown.history(),
                errors);
        return Forms.page("dispatch/group", page, errors);
    }

    ModelAndView deleting(Actor actor, GroupRows.Group group) {
        if (!grouping.keeps(actor, group)) {
            throw new AccessDeniedException("group");
        }
        var page = new GroupDeletePage(group.name(), href(group), href(group) + "/delete");
        return new ModelAndView("dispatch/groupdelete", "page", page);
    }

    private static String href(GroupRows.Group group) {
        return GroupController.PATH + "/" + group.id();
    }
}
