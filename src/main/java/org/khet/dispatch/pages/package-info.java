/** What the pages show. */
@NullMarked
package org.khet.dispatch.pages;

import org.jspecify.annotations.NullMarked;
