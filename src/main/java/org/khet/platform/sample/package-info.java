/** Reading what the sample is made of. */
@NullMarked
package org.khet.platform.sample;

import org.jspecify.annotations.NullMarked;
