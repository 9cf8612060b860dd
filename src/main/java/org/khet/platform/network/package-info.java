/** Where a request really comes from, what of it is logged, and who may read the numbers of the server. */
@NullMarked
package org.khet.platform.network;

import org.jspecify.annotations.NullMarked;
