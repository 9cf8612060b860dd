/** ข้อมูลสำนักงาน: names, codes, address and emblem of the office. */
@NullMarked
package org.khet.office.internal.profile;

import org.jspecify.annotations.NullMarked;
