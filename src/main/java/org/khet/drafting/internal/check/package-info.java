/** What breaks the form of a letter. The words the rules look for stand in {@code messages/drafting.properties}. */
@NullMarked
package org.khet.drafting.internal.check;

import org.jspecify.annotations.NullMarked;
