/** What the templates of outgoing letters are filled with. */
@NullMarked
package org.khet.dispatch.pages;

import org.jspecify.annotations.NullMarked;
