/** คำขึ้นต้น คำลงท้าย by addressee, kept by the office. */
@NullMarked
package org.khet.drafting.internal.salutation;

import org.jspecify.annotations.NullMarked;
