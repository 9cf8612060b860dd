@NullMarked
package org.khet;

import org.jspecify.annotations.NullMarked;
