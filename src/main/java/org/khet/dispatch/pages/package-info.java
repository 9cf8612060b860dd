/** What the pages of outgoing letters show. */
@NullMarked
package org.khet.dispatch.pages;

import org.jspecify.annotations.NullMarked;
