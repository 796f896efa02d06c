import { useState } from 'react';

/**
 * What keeps the list of a select out of the page until the keyboard or a pointer is at its field.
 *
 * The library keeps every list of choices in the page, hidden: a panel with three lists of hundreds
 * of hamlets is drawn with each of them at every key. It has to be there before it opens, because
 * the first arrow key looks for the chosen one in it.
 */
export function useListNear() {
  const [isNear, setNear] = useState(false);
  return {
    comboboxProps: { transitionProps: { duration: 0 }, keepMounted: isNear },
    onFocus: () => {
      setNear(true);
    },
  };
}
