/** Tokens of the API: made, shown once, listed, revoked. */
@NullMarked
package org.khet.office.internal.token;

import org.jspecify.annotations.NullMarked;
