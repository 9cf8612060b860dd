/** Pages: the shell around every screen, texts, forms and their errors. */
@NullMarked
package org.khet.platform.web;

import org.jspecify.annotations.NullMarked;
