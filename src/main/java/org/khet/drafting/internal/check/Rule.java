package org.khet.drafting.internal.check;

import org.khet.drafting.Content;

/** Looks at a letter for one kind of fault. */
@FunctionalInterface
interface Rule {

    void look(Content content, Found found);
}
