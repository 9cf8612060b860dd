/** A draft on the desk: written, kept, read, shared, withdrawn. */
@NullMarked
package org.khet.drafting.internal.desk;

import org.jspecify.annotations.NullMarked;
