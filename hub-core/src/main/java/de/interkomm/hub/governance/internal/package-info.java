/** Groups, their people and their guests as they are kept. */
@NullMarked
package de.interkomm.hub.governance.internal;

import org.jspecify.annotations.NullMarked;
