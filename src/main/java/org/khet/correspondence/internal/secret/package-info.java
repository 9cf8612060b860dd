/** หนังสือลับ: the secret letters open to a person, and to nobody else. */
@NullMarked
package org.khet.correspondence.internal.secret;

import org.jspecify.annotations.NullMarked;
