package org.khet.drafting;

import java.util.List;
import java.util.Optional;

/** Puts letters on paper and says what breaks their form. */
public interface LetterPapers {

    /** The letter as it prints. What is not filled in yet is left out; number and date are dots. */
    Printed lay(Content content, Setting setting);

    /** The same, the file alone: PDF/A-2b. */
    default byte[] print(Content content, Setting setting) {
        return lay(content, setting).pdf();
    }

    /** What breaks the form, in the order of its fields; empty when a superior may have it. */
    List<Breach> check(Content content);

    /**
     * A letter on paper.
     *
     * @param pdf a PDF/A-2b
     * @param signature where the first signature, or the seal, comes; empty for kinds that nobody signs
     */
    @SuppressWarnings("ArrayRecordComponent") // written on at once, never compared
    record Printed(byte[] pdf, int sheets, Optional<SignaturePlace> signature) {}

    /**
     * Room for a signature, in PDF points from the top left corner of the sheet.
     *
     * @param sheet the first is 1
     */
    record SignaturePlace(int sheet, double x, double y, double width, double height) {}
}
