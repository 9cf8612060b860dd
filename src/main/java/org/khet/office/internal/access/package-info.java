/** Signing in, and who may do what: the one gate every request passes. */
@NullMarked
package org.khet.office.internal.access;

import org.jspecify.annotations.NullMarked;
