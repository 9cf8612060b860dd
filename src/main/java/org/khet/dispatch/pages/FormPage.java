package org.khet.dispatch.pages;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/**
 * A form as its owner makes it.
 *
 * @param path of the letter
 * @param kept it was saved once
 * @param answered somebody has answered: what is asked stays
 * @param draft it can be opened
 */
public record FormPage(
        String path,
        String lede,
        boolean kept,
        boolean answered,
        String stateKind,
        String state,
        boolean draft,
        Typed typed,
        List<Option> types,
        Errors errors) {

    /**
     * What was typed.
     *
     * @param version of the form it was typed over; 0 for a new one
     */
    public record Typed(
            int version, String title, String explanation, DateBoxes due, String time, List<TypedField> fields) {

        public Typed with(List<TypedField> others) {
            return new Typed(version, title, explanation, due, time, List.copyOf(others));
        }

        public Typed with(String otherExplanation, DateBoxes otherDue, String otherTime) {
            return new Typed(version, title, otherExplanation, otherDue, otherTime, fields);
        }
    }

    /** A field as typed; bounds of numbers, a choice a line. */
    public record TypedField(
            String key,
            String type,
            String label,
            String hint,
            boolean required,
            String least,
            String most,
            String choices) {

        public boolean number() {
            return type.equals("WHOLE") || type.equals("DECIMAL") || type.equals("MONEY");
        }

        public boolean chosen() {
            return type.equals("CHOICE") || type.equals("CHOICES");
        }

        public String words() {
            return text("dispatch.field." + type);
        }
    }
}
