/** Signatures made, kept and told; certificates; verification. */
@NullMarked
package org.khet.signing.internal;

import org.jspecify.annotations.NullMarked;
