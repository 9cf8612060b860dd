/** ตรวจช่องทางรับวันละสองครั้ง (เช้า บ่าย): who looked where, when, and how many letters were found. */
@NullMarked
package org.khet.correspondence.internal.checks;

import org.jspecify.annotations.NullMarked;
