/** Lays a small paper over the first page of a document that exists already. */
@NullMarked
package org.khet.platform.paper.stamp;

import org.jspecify.annotations.NullMarked;
