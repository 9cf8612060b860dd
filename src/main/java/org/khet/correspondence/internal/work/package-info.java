/** งานของฉัน: what waits for a person, by due day. Reads only. */
@NullMarked
package org.khet.correspondence.internal.work;

import org.jspecify.annotations.NullMarked;
