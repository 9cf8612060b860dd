/** Inside of the correspondence module. */
@NullMarked
package org.khet.correspondence.internal;

import org.jspecify.annotations.NullMarked;
