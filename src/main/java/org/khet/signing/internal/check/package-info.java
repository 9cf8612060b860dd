/** What khet verify proves of signatures. */
@NullMarked
package org.khet.signing.internal.check;

import org.jspecify.annotations.NullMarked;
