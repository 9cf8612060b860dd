/** What the pages of the office's own facts show, and those that set it up. */
@NullMarked
package org.khet.office.pages.setup;

import org.jspecify.annotations.NullMarked;
