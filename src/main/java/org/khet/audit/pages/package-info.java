/** What the pages of the audit module show. */
@NullMarked
package org.khet.audit.pages;

import org.jspecify.annotations.NullMarked;
