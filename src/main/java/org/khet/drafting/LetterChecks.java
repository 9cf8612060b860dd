package org.khet.drafting;

import java.util.List;

/** What breaks the form of a letter, by rules that need no paper. */
public interface LetterChecks {

    /** In the order of the fields of its form. */
    List<Breach> of(Content content);
}
