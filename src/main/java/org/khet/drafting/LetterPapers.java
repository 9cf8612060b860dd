package org.khet.drafting;

import java.util.List;

/** Puts letters on paper and says what breaks their form. */
public interface LetterPapers {

    /** The letter as it prints: PDF/A-2b. What is not filled in yet is left out; number and date are dots. */
    byte[] print(Content content, Setting setting);

    /** What breaks the form, in the order of its fields; empty when a superior may have it. */
    List<Breach> check(Content content);
}
