package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import org.khet.drafting.Content;
import org.khet.drafting.Draft;
import org.khet.drafting.FieldDifference;
import org.khet.drafting.LetterForm;
import org.khet.drafting.pages.ConflictPage;
import org.khet.drafting.pages.FieldBox;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.platform.thai.ThaiDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Somebody else wrote meanwhile: both texts side by side, and the person decides. */
@Component
class Conflicts {

    private final Office office;

    Conflicts(Office office) {
        this.office = office;
    }

    /**
     * The page with both texts.
     *
     * @param now what somebody else saved
     * @param mine what was written here
     */
    ModelAndView page(Actor actor, Draft now, Content mine, MultiValueMap<String, String> typed) {
        var differences = FieldDifference.between(now.content(), mine).stream()
                .collect(Collectors.toMap(one -> one.field().code(), one -> one));
        // คำขึ้นต้น and คำลงท้าย that were chosen stand in what was read, not in what was typed.
        var shown = new LinkedMultiValueMap<>(typed);
        mine.kind().fields().stream()
                .filter(field -> typed.containsKey(field.code()))
                .forEach(field -> shown.set(field.code(), mine.text(field)));
        var boxes = EditorPages.boxes(now, shown);
        var page = new ConflictPage(
                now.id().toString(),
                now.title().isEmpty() ? text("drafting.untitled") : now.title(),
                text("drafting.conflict.who", name(actor, now), ThaiDate.briefWithTime(now.savedAt())),
                now.revision(),
                LetterForm.first(typed, "pen"),
                boxes.stream()
                        .filter(box -> differences.containsKey(box.code()))
                        .map(box -> two(box, differences.get(box.code())))
                        .toList(),
                same(boxes, differences.keySet()));
        var view = new ModelAndView("drafting/conflict", "page", page);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private static ConflictPage.Two two(FieldBox mine, @org.jspecify.annotations.Nullable FieldDifference difference) {
        return difference == null
                ? new ConflictPage.Two(mine, "", List.of())
                : new ConflictPage.Two(mine, difference.before(), difference.pieces());
    }

    private static List<FieldBox> same(List<FieldBox> boxes, java.util.Set<String> differing) {
        return boxes.stream().filter(box -> !differing.contains(box.code())).toList();
    }

    private String name(Actor actor, Draft draft) {
        return office.person(actor.office(), draft.savedBy()).map(Person::name).orElse("");
    }
}
