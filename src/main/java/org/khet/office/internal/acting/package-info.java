/** รักษาราชการแทน and ปฏิบัติราชการแทน: who does the work of whose post, by which order, from when to when. */
@NullMarked
package org.khet.office.internal.acting;

import org.jspecify.annotations.NullMarked;
