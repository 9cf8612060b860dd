package org.khet.correspondence.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.platform.web.Errors;
import org.khet.platform.web.KeptFile;
import org.khet.platform.web.Option;

/**
 * ลงทะเบียนรับ.
 *
 * @param once sent back with the form, so that pressing twice registers once
 * @param secrecies empty for those who may not register what is secret
 * @param senders earlier senders and the bodies the office knows, to choose from while typing
 */
public record ReceivePage(
        String unit,
        LetterFields fields,
        Errors errors,
        List<KeptFile> kept,
        String filesHint,
        String once,
        List<Option> speeds,
        List<Option> secrecies,
        List<Option> channels,
        List<String> senders,
        Aid aid) {

    /**
     * What helps to fill the form in.
     *
     * @param read names of the fields that were filled from the file and are to be checked
     * @param note what became of reading it; empty when there is nothing to say
     * @param secret a mark of secrecy was seen
     * @param same a letter here already that looks like this one
     * @param draft id of the draft from the tray
     * @param file name of the file that is shown
     * @param original where it is; null when no file is shown
     */
    public record Aid(
            Set<String> read,
            String note,
            boolean secret,
            @Nullable Same same,
            String draft,
            String file,
            @Nullable String original,
            List<String> pictures) {

        public static final Aid NONE = new Aid(Set.of(), "", false, null, "", "", null, List.of());

        public boolean check(String field) {
            return read.contains(field);
        }
    }

    /** A letter that looks the same: its number, its unit, where it is. */
    public record Same(String registerNumber, String unit, String href) {}
}
