@NullMarked
package org.khet.dispatch.internal;

import org.jspecify.annotations.NullMarked;
