/** ถาดรอลงรับ: letters that came as files, read and waiting to be confirmed one by one. */
@NullMarked
package org.khet.correspondence.internal.tray;

import org.jspecify.annotations.NullMarked;
